using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

/// <summary>What somebody may do in a card that is open before them.</summary>
public enum EditingLevel { None, Read, Comment, Edit }

/// <param name="Reason">Why not more: <c>role</c>, <c>in-review</c>, <c>signed</c>, <c>session</c> (signed out, or the account was closed); null when they may edit.</param>
public sealed record EditingAccess(EditingLevel Level, string? Reason)
{
    public static readonly EditingAccess SessionOver = new(EditingLevel.None, "session"), NotAllowed = new(EditingLevel.None, "role");

    /// <param name="roles">Of this moment.</param>
    public static EditingAccess Of(AuthorizationMatrix matrix, IReadOnlyCollection<Role> roles, CardState state)
    {
        if (!matrix.Allows(roles, "Cards.JoinCard")) return NotAllowed;
        if (!matrix.Allows(roles, EditCard.Action)) return new(roles.Contains(Role.Expert) ? EditingLevel.Comment : EditingLevel.Read, "role");
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
