using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

/// <summary>What somebody may do in a card that is open before them.</summary>
public enum EditingLevel { None, Read, Comment, Edit }

/// <param name="Reason">Why not more: <c>role</c>, <c>in-review</c>, <c>signed</c>, <c>session</c> (signed out, or the account was closed); null when they may edit.</param>
public sealed record EditingAccess(EditingLevel Level, string? Reason)
{
    public static readonly EditingAccess SessionOver = new(EditingLevel.None, "session"), NotAllowed = new(EditingLevel.None, "role");

    private static readonly string[] Seeing = ["Cards.JoinCard", "Cards.CardHub.Join", "Cards.CardHub.Pull", "Cards.CardHub.Presence"];

    /// <summary>As far as the person goes; the card may still not take edits.</summary>
    public static bool MayWrite(AuthorizationMatrix matrix, IReadOnlyCollection<Role> roles) => matrix.Allows(roles, EditCard.Action);

    /// <param name="roles">Of this moment.</param>
    public static EditingAccess Of(AuthorizationMatrix matrix, IReadOnlyCollection<Role> roles, CardState state)
    {
        if (!Seeing.All(action => matrix.Allows(roles, action))) return NotAllowed;
        if (!MayWrite(matrix, roles) || !matrix.Allows(roles, "Cards.CardHub.Submit")) return new(roles.Contains(Role.Expert) ? EditingLevel.Comment : EditingLevel.Read, "role");
        return state switch
        {
            CardState.Draft => new(EditingLevel.Edit, null),
            CardState.InReview => new(EditingLevel.Comment, "in-review"),
            _ => new(EditingLevel.Comment, "signed"),
        };
    }
}

/// <summary>Who is in a card: the function and side shown beside their cursor, never a person's name.</summary>
public sealed record EditorPerson(LocalText Name, Side? Side, LocalText? Body);
