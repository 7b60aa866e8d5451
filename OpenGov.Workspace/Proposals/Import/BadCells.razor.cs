using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals.Import;

namespace OpenGov.Workspace.Proposals;

/// <summary>The cells of a file that have to be mended, and those that have been.</summary>
public sealed partial class BadCells(IStringLocalizer<ProposalsTexts> text, Sentences sentences) : ComponentBase
{
    private const int Shown = 50;

    /// <summary>A longer text gets a field of several lines.</summary>
    private const int OneLine = 80;

    private ElementReference _here;

    [Parameter, EditorRequired] public ImportDraft Draft { get; set; } = default!;
    [Parameter, EditorRequired] public PreviewedImport Preview { get; set; } = default!;
    [Parameter] public EventCallback<ImportDraft> OnChange { get; set; }

    private IStringLocalizer Text => text;
    private Sentences Sentences => sentences;
    private IReadOnlyList<Line> Lines { get; set; } = [];

    protected override void OnParametersSet()
    {
        var problems = Preview.Problems.DistinctBy(problem => problem.Address).ToDictionary(problem => problem.Address);
        Lines = [.. problems.Keys.Union(Draft.Mended.Keys)
            .Select(address => new Line(address, problems.GetValueOrDefault(address), IsLong(Draft.FileTextAt(address))))
            .Where(line => !Draft.LeftOut.Contains(line.Row))
            .OrderBy(line => line.Row).ThenBy(line => line.Address.Length).ThenBy(line => line.Address, StringComparer.Ordinal)];
    }

    private Task MendAsync(string address, string? written) => OnChange.InvokeAsync(Draft.Mend(address, written ?? ""));

    private Task TakeInAsync(int row) => FocusAfterAsync(Draft.TakeIn(row));

    private Task LeaveOutAsync(int row) => FocusAfterAsync(Draft.LeaveOut([row]));

    /// <summary>The pressed button goes with its line, so whoever works by keyboard goes on from the top of the list.</summary>
    private async Task FocusAfterAsync(ImportDraft draft)
    {
        await OnChange.InvokeAsync(draft);
        await _here.FocusAsync(preventScroll: true);
    }

    // By the file's own text, so that the field does not change its kind while somebody writes in it.
    private static bool IsLong(string text) => text.Length > OneLine || text.Contains('\n', StringComparison.Ordinal);

    private static string? ListFor(string? code) => code switch
    {
        CellCodes.ThemeMissing or CellCodes.ThemeUnknown or CellCodes.ThemeNearly or CellCodes.ThemeContradicts => "import-themes",
        CellCodes.ChannelMissing or CellCodes.ChannelUnknown => "import-channels",
        _ => null,
    };

    /// <param name="Problem">Null once it is mended.</param>
    private sealed record Line(string Address, CellProblem? Problem, bool IsLong)
    {
        public int Row => Cell.TryAddress(Address, out var row, out _) ? row : 0;
    }
}
