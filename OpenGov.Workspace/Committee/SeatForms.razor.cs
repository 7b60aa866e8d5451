using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class SeatForms(
    SeatBody seat, VacateSeat vacate, NameRepresentative name, EndRepresentative end, CurrentMember me, IStringLocalizer<CommitteeTexts> text)
    : ComponentBase
{
    private Guid _term, _whom;
    private Standing _standing;
    private TypedName _function = new();
    private DateOnly? _from, _lastDay;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public BodyHistory Body { get; set; } = default!;

    private IStringLocalizer Text => text;
    private SeatHistory? Seat => Body.Seats.LastOrDefault(held => held.Until is null);
    private IReadOnlyList<Speaker> Current => Seat is { } held ? [.. held.Speakers.Where(speaker => speaker.Until is null)] : [];

    protected override void OnParametersSet()
    {
        if (Body.Terms.All(term => term.Id != _term)) _term = Body.Terms.Select(term => term.Id).LastOrDefault();
        if (Current.All(speaker => speaker.Id != _whom)) _whom = Current.Select(speaker => speaker.Id).FirstOrDefault();
    }

    private async Task SeatAsync() => _refusal = (await seat.RunAsync(await me.ActorAsync(), _term, Body.Id, _from)).Refusal;

    private async Task VacateAsync()
    {
        if (_lastDay is { } day) _refusal = (await vacate.RunAsync(await me.ActorAsync(), Seat!.Id, day)).Refusal;
    }

    private async Task EndAsync()
    {
        if (_lastDay is { } day) _refusal = (await end.RunAsync(await me.ActorAsync(), _whom, day)).Refusal;
    }

    private async Task NameAsync()
    {
        var function = _function.Ar.Length > 0 ? _function.ToText() : null;
        _refusal = (await name.RunAsync(await me.ActorAsync(), new NewRepresentative(Seat!.Id, _standing, function, From: _from))).Refusal;
        if (_refusal is null) _function = new TypedName();
    }
}
