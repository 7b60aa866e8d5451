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

    public static Account Of(LocalText function, string language, DateTime now, bool isExample = false)
    {
        var id = Guid.CreateVersion7();
        return new Account
        {
            Id = id,
            UserName = id.ToString("N"),   // Identity wants one; people sign in with their address
            NormalizedUserName = id.ToString("N").ToUpperInvariant(),
            SecurityStamp = NewStamp(),
            LockoutEnabled = true,
            Function = function,
            Language = language,
            CreatedAt = now,
            IsExample = isExample,
        };
    }

    public void Take(EmailAddress address)
    {
        (Email, NormalizedEmail, EmailConfirmed) = (address.Written, address.Normalized, true);
        Touch();
    }

    /// <summary>Also ends every session, and the wait after too many wrong attempts.</summary>
    public void SetPassword(string hash)
    {
        (PasswordHash, LockoutEnd, AccessFailedCount) = (hash, null, 0);
        EndSessions();
    }

    public void Disable(DateTime at)
    {
        DisabledAt ??= at;
        EndSessions();
    }

    public void Enable()
    {
        DisabledAt = null;
        Touch();
    }

    /// <summary>Whoever is signed in to this account, anywhere, no longer is.</summary>
    public void EndSessions()
    {
        SecurityStamp = NewStamp();
        Touch();
    }

    // Identity saves whole accounts: without this, somebody just signing in could write an old stamp back over a new one.
    private void Touch() => ConcurrencyStamp = NewStamp();

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
