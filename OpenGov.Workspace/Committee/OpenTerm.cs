using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>A term of the committee begins, with the same number of seats for both sides.</summary>
public sealed class OpenTerm(Store store)
{
    public const int MostSeats = 50;

    public Task<Result<Guid>> RunAsync(Actor actor, NewTerm entered, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, change =>
        {
            if (entered.Name.Clean() is not { } name) return Task.FromResult<Result<Guid>>(CommitteeRefusals.NameMissing);
            if (entered.SeatsPerSide is < 1 or > MostSeats) return Task.FromResult<Result<Guid>>(CommitteeRefusals.SeatsOutOfRange.About(MostSeats));
            if (entered.From > entered.Until) return Task.FromResult<Result<Guid>>(CommitteeRefusals.EndsBeforeItStarts);

            var term = new CommitteeTerm(name, entered.SeatsPerSide, entered.From, entered.Until);
            change.Db.CommitteeTerms.Add(term);
            change.Record(term.Id, null, new { name, seats = entered.SeatsPerSide }, CommitteeRoom.Id);
            return Task.FromResult<Result<Guid>>(term.Id);
        }, cancel);
}

/// <summary>What is known of a term when it opens.</summary>
public sealed record NewTerm(LocalText Name, int SeatsPerSide, DateOnly? From = null, DateOnly? Until = null);
