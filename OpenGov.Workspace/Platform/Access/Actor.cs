namespace OpenGov.Workspace.Platform.Access;

/// <summary>Who asks for something to be done or shown. What they may do is read anew at each asking, never carried along.</summary>
public sealed record Actor
{
    public static readonly Actor Public = new(null, Role.Public);
    public static readonly Actor Operator = new(null, Role.Operator);
    public static readonly Actor System = new(null, Role.System);

    private Actor(Guid? accountId, Role? fixedRole) => (AccountId, FixedRole) = (accountId, fixedRole);

    public Guid? AccountId { get; }

    /// <summary>The role of an actor without an account.</summary>
    public Role? FixedRole { get; }

    public static Actor Of(Guid accountId) => new(accountId, null);
}
