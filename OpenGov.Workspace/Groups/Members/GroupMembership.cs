using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Groups;

/// <summary>Where a member of a group comes from.</summary>
public enum Affiliation { Administration, CivilSociety, Academia }

/// <summary>
/// Applied: somebody asks to join. Proposed: a co-lead asks to invite somebody. Invited: both co-leads agreed and the person is asked.
/// The last four are over: refused by both co-leads, declined by the person, withdrawn before an answer, left afterwards.
/// </summary>
public enum MembershipState { Applied, Proposed, Invited, Member, Refused, Declined, Withdrawn, Left }

/// <summary>Somebody's way into a thematic group, of the committee or beyond it, and out of it again.</summary>
/// <remarks>Taken in or refused by both co-leads: each side has one say, for or against, and may change it until the other has the same.</remarks>
public sealed class GroupMembership
{
    public const int LongestFunction = 200, LongestInstitution = 300, LongestContact = 200, LongestReason = 2_000;

    private GroupMembership() { }

    public GroupMembership(Guid groupId, MembershipState state, MembershipRequest asked, Guid? accountId, Guid? invitedBy, byte[] tokenHash, DateTime at)
    {
        if (state is not (MembershipState.Applied or MembershipState.Proposed)) throw new ArgumentOutOfRangeException(nameof(state));
        Id = Guid.CreateVersion7();
        (GroupId, State, AccountId, InvitedBy, TokenHash, AskedAt, Version) = (groupId, state, accountId, invitedBy, tokenHash, at, 1);
        (Affiliation, Function, BodyId, Institution, Contact, Reason) =
            (asked.Affiliation, asked.Function, asked.BodyId, asked.Institution, asked.Contact, asked.Reason);
    }

    public Guid Id { get; private set; }
    public Guid GroupId { get; private set; }
    public Affiliation Affiliation { get; private set; }

    /// <summary>The function, or the name by which somebody wants to be known.</summary>
    public string Function { get; private set; } = "";

    /// <summary>A body known here; otherwise <see cref="Institution"/> is what was typed.</summary>
    public Guid? BodyId { get; private set; }

    /// <summary>Association, administration or university, as typed.</summary>
    public string? Institution { get; private set; }

    /// <summary>How to reach the person: for the secretariat and nobody else, and gone once the membership is over.</summary>
    public string? Contact { get; private set; }

    /// <summary>Why somebody wants to join, or should be invited.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When the person signs in here.</summary>
    public Guid? AccountId { get; private set; }
    public Guid? InvitedBy { get; private set; }

    /// <summary>Of the private link by which the person follows the matter without an account.</summary>
    public byte[] TokenHash { get; private set; } = [];
    public MembershipState State { get; private set; }
    public DateTime AskedAt { get; private set; }

    /// <summary>Of the co-leads, for taking the person in.</summary>
    public Signatures Acceptance { get; private set; } = Signatures.None;

    /// <summary>Of the co-leads, for not taking the person in.</summary>
    public Signatures Refusal { get; private set; } = Signatures.None;
    public string? RefusedBecause { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public DateTime? JoinedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public string? EndedBecause { get; private set; }
    public int Version { get; private set; }

    /// <summary>The co-leads have still to say.</summary>
    public bool IsUndecided => State is MembershipState.Applied or MembershipState.Proposed;
    public bool IsOver => State is MembershipState.Refused or MembershipState.Declined or MembershipState.Withdrawn or MembershipState.Left;

    /// <summary>A co-lead is for it; with the second one who applied is a member, and who was proposed is invited.</summary>
    public Result Accept(Side side, Guid account, DateTime at)
    {
        if (!IsUndecided) return GroupsRefusals.AlreadyDecided;
        if (Acceptance.Has(side) || Acceptance.By(side.Other()) == account) return GroupsRefusals.SideHasSigned;
        (Acceptance, Refusal) = (Acceptance.SignedBy(side, account, at), Refusal.WithdrawnBy(side));
        if (!Refusal.Any) RefusedBecause = null;
        Version++;
        if (!Acceptance.Complete) return Result.Done;
        DecidedAt = at;
        if (State is MembershipState.Applied) Join(at);
        else State = MembershipState.Invited;
        return Result.Done;
    }

    /// <summary>A co-lead is against it; with the second one it is refused.</summary>
    /// <param name="because">What the person is told: of the side that says so first.</param>
    public Result Refuse(Side side, Guid account, string because, DateTime at)
    {
        if (!IsUndecided) return GroupsRefusals.AlreadyDecided;
        if (Refusal.Has(side) || Refusal.By(side.Other()) == account) return GroupsRefusals.SideHasSigned;
        if (!Refusal.Any) RefusedBecause = because;
        (Refusal, Acceptance) = (Refusal.SignedBy(side, account, at), Acceptance.WithdrawnBy(side));
        Version++;
        if (Refusal.Complete) (State, DecidedAt, EndedAt) = (MembershipState.Refused, at, at);
        return Result.Done;
    }

    /// <summary>Who was invited comes, or does not.</summary>
    public Result Answer(bool comes, DateTime at)
    {
        if (State is not MembershipState.Invited) return GroupsRefusals.NotInvited;
        if (comes) Join(at);
        else End(MembershipState.Declined, null, at);
        return Result.Done;
    }

    /// <summary>The person no longer wants to come, or leaves.</summary>
    public Result Leave(string? because, DateTime at)
    {
        if (IsOver) return GroupsRefusals.AlreadyOver;
        End(State is MembershipState.Member ? MembershipState.Left : MembershipState.Withdrawn, because, at);
        return Result.Done;
    }

    /// <summary>Another private link; the one before opens nothing any more.</summary>
    internal void Take(byte[] tokenHash)
    {
        TokenHash = tokenHash;
        Version++;
    }

    private void Join(DateTime at)
    {
        (State, JoinedAt) = (MembershipState.Member, at);
        Version++;
    }

    private void End(MembershipState state, string? because, DateTime at)
    {
        (State, EndedAt, EndedBecause, Contact) = (state, at, because, null);
        Version++;
    }
}

/// <summary>Who asks to join, or is to be invited: clean when it comes here.</summary>
public sealed record MembershipRequest(
    Affiliation Affiliation, string Function, Guid? BodyId, string? Institution, string? Contact, string Reason);
