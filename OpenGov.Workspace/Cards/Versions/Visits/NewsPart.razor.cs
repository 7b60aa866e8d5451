using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <remarks>What is new stays in view while the page is open, and counts as read once the reader has stayed and left.</remarks>
public sealed partial class NewsPart(
    SinceLastVisit since, VisitCard visit, CurrentMember me, Dates dates, TimeProvider clock, IHostApplicationLifetime program, IStringLocalizer<CardsTexts> text) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(4);

    private NewsOfCard? _news;
    private Actor? _reader;
    private long _came;

    [Parameter] public int Plan { get; set; }
    [Parameter] public Guid CardId { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override async Task OnInitializedAsync()
    {
        var actor = await me.ActorAsync();
        _news = (await since.ReadAsync(actor, CardId)).Value;
        if (RendererInfo.IsInteractive && actor.AccountId is not null) (_reader, _came) = (actor, clock.GetTimestamp());
    }

    private async Task SeenAsync()
    {
        if (_news is not { } news || !(await visit.RunAsync(await me.ActorAsync(), CardId, news.Head)).Ok) return;
        _news = news with { News = [] };
    }

    public async ValueTask DisposeAsync()
    {
        if (program.ApplicationStopping.IsCancellationRequested) return;   // the program ended, nobody left: there is nothing to write to any more

        // Whoever leaves has seen the text as it is now, for it changed before their eyes.
        if (_reader is { } reader && clock.GetElapsedTime(_came) > Glance) _ = await visit.RunAsync(reader, CardId, int.MaxValue);
    }
}
