using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Groups;

/// <summary>Where anybody asks to join a thematic group, without an account.</summary>
public sealed partial class ApplyPage(GroupSheet sheet, AskToJoin ask, FormGuard guard, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private const string FormName = "apply";

    private GroupDetails? _group;
    private Refusal? _refusal;
    private string? _link;

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Group { get; set; }

    /// <summary>Somebody who has an account joins with it.</summary>
    [CascadingParameter] public HttpContext? Http { get; set; }
    [SupplyParameterFromForm(FormName = FormName)] public Entry? Form { get; set; }

    private IStringLocalizer Text => text;

    protected override async Task OnInitializedAsync() => _group = (await sheet.ReadAsync(Actor.Public, Plan, Group)).Value;

    private async Task SendAsync()
    {
        if (_group is null || Form is null || Http is null) return;
        _refusal = guard.Refuse(Http, FormName, Form.Stamp, Form.Website);
        if (_refusal is not null) return;
        if (!Enum.TryParse<Affiliation>(Form.Affiliation, out var affiliation) || !Enum.IsDefined(affiliation)) return;
        var sent = await ask.RunAsync(
            Http.Actor(), _group.Id, new MembershipRequest(affiliation, Form.Function ?? "", null, Form.Institution, Form.Contact, Form.Reason ?? ""));
        _refusal = sent.Refusal;
        if (sent.Value is { } token) _link = MemberLink.Address(token);
    }

    public sealed class Entry
    {
        public string? Affiliation { get; set; }
        public string? Function { get; set; }
        public string? Institution { get; set; }
        public string? Contact { get; set; }
        public string? Reason { get; set; }

        /// <summary>When the form was opened.</summary>
        public string? Stamp { get; set; }

        /// <summary>Filled in by machines only.</summary>
        public string? Website { get; set; }
    }
}
