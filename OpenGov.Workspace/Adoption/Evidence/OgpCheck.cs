using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Adoption;

/// <summary>Met; not met; or due by a day that has not passed.</summary>
public enum CheckState { Met, Due, NotMet }

/// <summary>Something that shows that a standard is met.</summary>
/// <param name="Key">Text of the folder that says what it is, as in <c>Evidence.Meeting</c>; null for what somebody entered.</param>
/// <param name="Words">Its name or number, as typed or in three languages.</param>
/// <param name="Href">The entry behind it.</param>
/// <param name="EntryId">Of what was entered by hand.</param>
public sealed record EvidenceShown(string? Key, LocalText? Words, DateOnly? On, string? Href, Guid? EntryId = null)
{
    /// <summary>The page of it that everybody can open; null where it is not public, or what was entered has its own address.</summary>
    public string? Public { get; init; }
}

/// <summary>One of the Open Government Partnership's standards, looked at as things stand.</summary>
/// <param name="Number">As the workspace numbers them, after the partnership's sections: "1.1".</param>
/// <param name="DueBy">Until when it has to be met, or met again.</param>
/// <param name="Missing">How many are missing, where they are counted.</param>
/// <param name="ByHand">It is met by what somebody entered, not by what the workspace counts.</param>
public sealed record OgpCheck(string Number, CheckState State, DateOnly? DueBy, int? Missing, bool ByHand, IReadOnlyList<EvidenceShown> Evidence)
{
    /// <summary>In their order. The wording of each is the workspace's paraphrase.</summary>
    public static readonly IReadOnlyList<string> Numbers = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "3.3", "4.1", "5.1"];
}
