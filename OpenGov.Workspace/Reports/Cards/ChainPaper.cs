using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>Puts the chain of a commitment into the words of the paper, with the addresses of its steps.</summary>
/// <param name="origin">Scheme and host; null: no addresses.</param>
internal sealed class ChainPaper(Wording wording, ChainLinks links, string? origin)
{
    /// <summary>What it needs of <see cref="ChainTexts"/>.</summary>
    public static readonly string[] Words =
    [
        "Stage.", "Session.", "Problem.", "Proposal.", "Commitment.", "Consultation.", "Comment.", "Edition.", "Outcome.", "NotYet.", "NotKept.", "None.", "Became", "AlsoIn", "List.",
    ];

    /// <summary>Rows of the table stay whole, so that a very long answer is read where its address leads.</summary>
    private const int LongestReason = 900;

    private string Comma => wording.Label("List.Comma");

    public IReadOnlyList<PrintedStep> Of(CommitmentChain chain) => [.. chain.Steps.Select(Step)];

    public string? Address(int commitment) => Whole(links.Commitment(commitment));

    private PrintedStep Step(ChainStep step)
    {
        var stage = wording.Label($"Stage.{step.Stage}");
        if (step.State is not StepState.Reached) return new PrintedStep(stage, false, wording.Own($"{step.State}.{step.Stage}"), null, null, [], null, null);

        List<string> beside =
        [
            .. step.Place is { } place ? [wording.Label("Problem.Place", place)] : Array.Empty<string>(),
            .. step.Outcome is { } outcome && step.Stage is not ChainStage.Disposition ? [wording.Label($"Outcome.{outcome}")] : Array.Empty<string>(),
            .. step.Became.Count > 0 ? [Listed("Became", "Proposal.Named", step.Became)] : Array.Empty<string>(),
            .. step.AlsoIn.Count > 0 ? [Listed("AlsoIn", "Commitment.Named", step.AlsoIn)] : Array.Empty<string>(),
        ];
        var on = (step.On, step.Until) switch
        {
            ({ } from, { } until) => $"{wording.Day(from)} – {wording.Day(until)}",
            ({ } day, null) => wording.Day(day),
            _ => null,
        };
        return new PrintedStep(
            stage, true, What(step), beside.Count == 0 ? null : string.Join(" · ", beside), on, [.. step.By.Select(Decider)],
            step.Reason is { } reason ? wording.AsWritten(Shortened.To(reason, LongestReason)) : null, links.Of(step) is { } address ? Whole(address) : null);
    }

    private ReportText What(ChainStep step) => step.Stage switch
    {
        ChainStage.Session => Named("Session.Named", step.Number, step.Name is null ? null : wording.Of(step.Name)),
        ChainStage.Problem => wording.AsWritten(step.Words ?? ""),
        ChainStage.Proposal => Named("Proposal.Named", step.Number, wording.AsWritten(step.Words ?? "")),
        ChainStage.Disposition => wording.Own($"Outcome.{step.Outcome}", step.Within ?? 0),
        ChainStage.Commitment => Named("Commitment.Named", step.Number, step.Name is null ? null : wording.Of(step.Name)),
        ChainStage.Consultation => step.Number is { } number ? wording.Own("Consultation.Named", number) : wording.Own("Consultation.Held"),
        ChainStage.Comment => Named("Comment.Named", step.Number, wording.AsWritten(step.Words ?? "")),
        _ => wording.Own("Edition.Named", step.Number!),
    };

    private ReportText Named(string key, int? number, ReportText? words)
    {
        var label = wording.Label(key, number!);
        return new ReportText(words is null ? label : $"{label}: {Apart(words)}", wording.Language.Code);
    }

    /// <summary>Words of another language keep their own direction within the sentence.</summary>
    private string Apart(ReportText words) => words.Lang == wording.Language.Code ? words.Text : $"\u2068{words.Text}\u2069";

    private string Listed(string key, string each, IEnumerable<int> numbers) => $"{wording.Label(key)} {string.Join(Comma, numbers.Select(number => wording.Label(each, number)))}";

    private PrintedDecider Decider(ChainSigner signer) => new(
        signer.Side is { } side ? side is Side.Administration ? "administration" : "civilSociety" : null,
        new ReportText(
            string.Join(Comma, new[] { signer.Function, signer.Body }.OfType<LocalText>().Select(wording.Of).Where(one => one.Text.Length > 0).Select(Apart)
                .Concat(signer.On is { } on ? [wording.Day(on)] : Array.Empty<string>())), wording.Language.Code));

    private string? Whole(string address) => origin is null ? null : origin + (links.Public ? Platform.Shell.PublicAddress.In(wording.Language, address) : address);
}
