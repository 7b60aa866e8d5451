namespace OpenGov.Workspace.Platform.Shell;

/// <summary>A place in the frame that another folder fills.</summary>
public enum ShellPlace
{
    /// <summary>Which plan is being worked on; beside the product's name.</summary>
    PlanSwitcher,

    /// <summary>Who is signed in; at the end of the header.</summary>
    Account,

    /// <summary>The plan's timeline, thin, above the page.</summary>
    Process,
}

/// <summary>A component without required parameters, shown on every page in its place of the frame.</summary>
public sealed record ShellPart(ShellPlace Place, Type Component);

/// <summary>Where the search box of the header sends what was typed, as <c>?q=</c>. Without one there is no box.</summary>
public sealed record SearchEntry(string Href);
