using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

public static class CockpitRefusals
{
    public static readonly Refusal ActionIncomplete = new("Cockpit.ActionIncomplete");

    /// <summary>The other lead was quicker; what they did is on the page now.</summary>
    public static readonly Refusal ClockMovedOn = new("Cockpit.ClockMovedOn");
    public static readonly Refusal ClockStands = new("Cockpit.ClockStands");
    public static readonly Refusal ExtensionOutOfRange = new("Cockpit.ExtensionOutOfRange");
    public static readonly Refusal HasSpoken = new("Cockpit.HasSpoken");
    public static readonly Refusal ItemIsRunning = new("Cockpit.ItemIsRunning");
    public static readonly Refusal LeadsAlready = new("Cockpit.LeadsAlready");
    public static readonly Refusal MinutesArePublished = new("Cockpit.MinutesArePublished");
    public static readonly Refusal MinutesAreSealed = new("Cockpit.MinutesAreSealed");
    public static readonly Refusal MinutesMovedOn = new("Cockpit.MinutesMovedOn");
    public static readonly Refusal MinutesNotSealed = new("Cockpit.MinutesNotSealed");
    public static readonly Refusal NobodySpeaks = new("Cockpit.NobodySpeaks");
    public static readonly Refusal NoProgramme = new("Cockpit.NoProgramme");
    public static readonly Refusal NoSuchDecision = new("Cockpit.NoSuchDecision");
    public static readonly Refusal NoSuchItem = new("Cockpit.NoSuchItem");
    public static readonly Refusal NoSuchSpeaker = new("Cockpit.NoSuchSpeaker");
    public static readonly Refusal NotBegun = new("Cockpit.NotBegun");
    public static readonly Refusal NotesMovedOn = new("Cockpit.NotesMovedOn");
    public static readonly Refusal NotesUnsettled = new("Cockpit.NotesUnsettled");
    public static readonly Refusal NotOver = new("Cockpit.NotOver");
    public static readonly Refusal NotPaused = new("Cockpit.NotPaused");
    public static readonly Refusal NotTheLead = new("Cockpit.NotTheLead");
    public static readonly Refusal RoomIsOpen = new("Cockpit.RoomIsOpen");
    public static readonly Refusal SessionIsOver = new("Cockpit.SessionIsOver");
    public static readonly Refusal SignsWhoLeads = new("Cockpit.SignsWhoLeads");
    public static readonly Refusal SpeakerMissing = new("Cockpit.SpeakerMissing");
    public static readonly Refusal TextMissing = new("Cockpit.TextMissing");
    public static readonly Refusal TextTooLong = new("Cockpit.TextTooLong");
}
