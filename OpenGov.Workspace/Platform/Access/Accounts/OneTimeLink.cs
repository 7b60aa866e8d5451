namespace OpenGov.Workspace.Platform.Access;

public enum LinkPurpose { Invitation, NewPassword }

/// <summary>A link that lets its holder set the password of one account, once.</summary>
/// <remarks>The workspace keeps only the hash of its token: whoever reads the database can open none.</remarks>
public sealed class OneTimeLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private OneTimeLink() { }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public LinkPurpose Purpose { get; private set; }
    public byte[] TokenHash { get; private set; } = [];
    public DateTime ExpiresAt { get; private set; }
    public DateTime? UsedAt { get; private set; }

    /// <summary>A new link, and the token that goes into its address and is never seen again.</summary>
    public static (OneTimeLink Link, string Token) Issue(Guid accountId, LinkPurpose purpose, DateTime now)
    {
        var token = LinkToken.New();
        return (new OneTimeLink
        {
            Id = Guid.CreateVersion7(),
            AccountId = accountId,
            Purpose = purpose,
            TokenHash = LinkToken.HashOf(token),
            ExpiresAt = now + Lifetime,
        }, token);
    }

    public bool IsOpen(DateTime now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTime at) => UsedAt ??= at;

    /// <summary>Where the token is opened, below the workspace's own address.</summary>
    public static string Address(LinkPurpose purpose, string token) =>
        (purpose is LinkPurpose.Invitation ? "/invitation/" : "/new-password/") + token;
}
