namespace OpenGov.Workspace.Evaluation;

/// <summary>Every word this folder shows.</summary>
public sealed class EvaluationTexts;
