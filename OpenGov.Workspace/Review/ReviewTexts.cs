namespace OpenGov.Workspace.Review;

/// <summary>Every word this folder shows.</summary>
public sealed class ReviewTexts;
