using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Scores and seals in an <see cref="EvaluationScene"/> as co-leads do.</summary>
public sealed class ScoringDesk(EvaluationScene scene, Store? store = null, ILogger<Reveal>? log = null)
{
    private readonly Store _store = store ?? scene.Database.Store;

    public SealedScores Envelopes { get; } = new(scene.Vault);
    public KeepDraft Keep => new(_store, Envelopes);
    public SealScores Seal => new(_store, Envelopes, new Reveal(Envelopes, log ?? NullLogger<Reveal>.Instance));
    public SealReceipt Receipts => new(_store, Envelopes);
    public AskToUnseal Unseal => new(_store);

    /// <summary>The same points on every criterion, and the same comment.</summary>
    public ScoreDraft Draft(int points, string? comment = null, string? overall = null)
    {
        var criteria = GridShape.Of(scene.Grid).Criteria;
        return new ScoreDraft(
            criteria.ToDictionary(id => id, _ => points),
            comment is null ? new Dictionary<Guid, string>() : criteria.ToDictionary(id => id, _ => comment),
            overall);
    }

    public async Task<ScoreSheet> SheetAsync(ScoredProposal scored, Side side)
    {
        await using var db = scene.Database.Read();
        return await db.ScoreSheets.Include(sheet => sheet.Scores).SingleAsync(sheet => sheet.ScoredProposalId == scored.Id && sheet.Side == side);
    }

    public async Task<ScoredProposal> ScoredAsync(ScoredProposal scored)
    {
        await using var db = scene.Database.Read();
        return await db.ScoredProposals.Include(s => s.Sheets).Include(s => s.Settlements).SingleAsync(s => s.Id == scored.Id);
    }

    public async Task<int> KeepAsync(Actor author, ScoreSheet sheet, ScoreDraft draft)
    {
        var kept = await Keep.RunAsync(author, sheet.Id, sheet.Version, draft);
        Assert.Null(kept.Refusal);
        Assert.True(kept.Value!.IsKept);
        return kept.Value.Version;
    }

    /// <summary>Writes the sheet of the author's side and seals it.</summary>
    public async Task<Receipt> SealAsync(Actor author, ScoredProposal scored, ScoreDraft draft)
    {
        var side = author == scene.Official ? Side.Administration : Side.CivilSociety;
        var sheet = await SheetAsync(scored, side);
        var version = await KeepAsync(author, sheet, draft);
        var receipt = await Seal.RunAsync(author, sheet.Id, version);
        Assert.Null(receipt.Refusal);
        return receipt.Value!;
    }

    /// <summary>Both sides write and seal; the second makes both shown where the round shows each proposal by itself.</summary>
    public async Task SealBothAsync(ScoredProposal scored, ScoreDraft administration, ScoreDraft civilSociety)
    {
        await SealAsync(scene.Official, scored, administration);
        await SealAsync(scene.Volunteer, scored, civilSociety);
    }

    /// <summary>Straight into the database, as somebody with access to it could.</summary>
    public async Task TamperAsync(FormattableString sql)
    {
        var begun = await scene.Database.Database.BeginAsync();
        await using var transaction = begun.Value!;
        await transaction.Db.Database.ExecuteSqlAsync(sql);
        await transaction.CommitAsync(default);
    }

    public async Task<IReadOnlyList<string>> RecordAsync()
    {
        await using var db = scene.Database.Read();
        return await db.Record.OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync();
    }
}
