namespace OpenGov.Workspace.Platform.Data;

/// <summary>The section <c>Workspace</c> of the configuration.</summary>
public sealed class WorkspaceOptions
{
    /// <summary>Where everything the workspace keeps is kept: database, keys, attachments, exports. Created when missing.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Connection string of a PostgreSQL database; empty for SQLite in the data folder.</summary>
    public string Postgres { get; set; } = "";

    /// <summary>Origins from which browsers may open live connections, such as https://espace.example.ma; empty for the server's own.</summary>
    public string[] PublicOrigins { get; set; } = [];

    /// <summary>Addresses of the reverse proxies whose forwarded headers are believed.</summary>
    public string[] KnownProxies { get; set; } = [];
}
