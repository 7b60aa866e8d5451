namespace OpenGov.Workspace.Platform.Shell;

/// <summary>One of the few pages that every public page leads to. Each folder registers its own, so that the shell knows none of them.</summary>
/// <param name="Order">Place in the list: 10 the plans, 20 …, leaving room between.</param>
/// <param name="Key">Its text, by folder: "Plans.Public" is <c>Public</c> in <c>PlansTexts</c>.</param>
/// <param name="Href">Without the language: <c>/public/decisions</c>.</param>
public sealed record PublicEntry(int Order, string Key, string Href);
