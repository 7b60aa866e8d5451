using Microsoft.AspNetCore.Identity;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Somebody who signs in. Known on screen by function, the name people see in the record.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>For instance "Head of the open-government unit"; never needed to be a person's name.</summary>
    public LocalText Function { get; set; } = new("");

    /// <summary>Language of mail and notices: ar, fr or en.</summary>
    public string Language { get; set; } = "ar";

    public DateTime CreatedAt { get; init; }
    public DateTime? DisabledAt { get; private set; }

    /// <summary>An account of the example workspace, offered on the sign-in page in Development.</summary>
    public bool IsExample { get; init; }

    public void Disable(DateTime at) => DisabledAt ??= at;
    public void Enable() => DisabledAt = null;
}
