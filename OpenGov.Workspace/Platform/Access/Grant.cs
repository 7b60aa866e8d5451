namespace OpenGov.Workspace.Platform.Access;

/// <summary>A role given to an account, for a side and a body where the role has them, for a time.</summary>
public sealed class Grant
{
    private Grant() { }

    public Grant(Guid accountId, Role role, DateOnly from, Side? side = null, Guid? bodyId = null)
    {
        Id = Guid.CreateVersion7();
        (AccountId, Role, From, Side, BodyId) = (accountId, role, from, side, bodyId);
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public Role Role { get; private set; }
    public Side? Side { get; private set; }
    public Guid? BodyId { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Until { get; set; }

    public DateTime? RevokedAt { get; private set; }

    public bool IsInForce(DateOnly day) => RevokedAt is null && From <= day && (Until is null || day <= Until);

    public void Revoke(DateTime at) => RevokedAt ??= at;
}
