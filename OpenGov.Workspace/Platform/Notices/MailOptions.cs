namespace OpenGov.Workspace.Platform.Notices;

/// <summary>The section <c>Workspace:Mail</c> of the configuration: how letters leave the workspace.</summary>
public sealed class MailOptions
{
    /// <summary>The mail server (SMTP); empty for none.</summary>
    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;

    /// <summary>Refuses a server without TLS. Off only for one on the same machine.</summary>
    public bool RequireTls { get; set; } = true;
    public string User { get; set; } = "";

    /// <summary>A file that holds the password and nothing else, so that it stands in no configuration.</summary>
    public string PasswordFile { get; set; } = "";

    /// <summary>The sender's address, such as <c>espace@example.ma</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>Where the workspace is found, for links in letters; the first of <c>PublicOrigins</c> when empty.</summary>
    public string Address { get; set; } = "";

    /// <summary>A folder into which letters are written instead, as .eml files. In Development <c>mail</c> in the data folder.</summary>
    public string Folder { get; set; } = "";

    public bool IsOn => Host.Length > 0 || Folder.Length > 0;
}
