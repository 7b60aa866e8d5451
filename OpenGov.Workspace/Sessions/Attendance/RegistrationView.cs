using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

public enum RegistrationOpening { Open, OnlyToWait, Full, Closed }

/// <summary>The form of a session as who registers meets it, and how many places are taken.</summary>
public sealed record RegistrationView(RegistrationTerms Terms, int Version, RegistrationOpening Opening, int Registered, int Waiting)
{
    public bool TakesAnswers => Opening is RegistrationOpening.Open or RegistrationOpening.OnlyToWait;

    public int? Free => Terms.Capacity is { } capacity ? Math.Max(0, capacity - Registered) : null;

    internal static async Task<RegistrationView> OfAsync(
        WorkspaceDbContext db, RegistrationForm form, PlannedSession planned, DateOnly day, DateTime now, CancellationToken cancel)
    {
        var counts = await db.Registrations.Where(r => r.SessionId == form.SessionId).GroupBy(r => r.State)
            .Select(state => new { state.Key, Count = state.Count() }).ToDictionaryAsync(state => state.Key, state => state.Count, cancel);
        var (registered, waiting) = (counts.GetValueOrDefault(RegistrationState.Registered), counts.GetValueOrDefault(RegistrationState.Waiting));
        var opening = !Places.IsOpen(form, planned, day, now) ? RegistrationOpening.Closed
            : form.Capacity is null || registered < form.Capacity ? RegistrationOpening.Open
            : form.HasWaitingList ? RegistrationOpening.OnlyToWait
            : RegistrationOpening.Full;
        return new RegistrationView(
            new RegistrationTerms(form.Asked, form.Consent, form.Capacity, form.HasWaitingList, form.Until, form.IsStopped), form.Version, opening, registered, waiting);
    }
}
