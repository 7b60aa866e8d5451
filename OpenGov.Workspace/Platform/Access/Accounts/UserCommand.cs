using System.CommandLine;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Access;

/// <summary><c>user invite</c>: an account for somebody, and on standard output the link that enters it.</summary>
internal static class UserCommand
{
    public static Command Create(IServiceProvider services)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var email = new Option<string>("--email") { Description = sentences.Of("Access.Email"), Required = true };
        var function = new Option<string>("--function") { Description = sentences.Of("Access.Function"), Required = true };
        var role = new Option<Role>("--role") { Description = sentences.Of("Access.Accounts.Role"), Required = true };
        role.AcceptOnlyFromAmong([.. Roles.Given.Select(given => given.ToString())]);
        var side = new Option<Side?>("--side") { Description = sentences.Of("Access.Command.Side") };
        var invite = new Command("invite", sentences.Of("Access.Invite.Title")) { email, function, role, side };
        invite.SetAction((asked, cancel) => InviteAsync(services, new Invitation(
            asked.GetRequiredValue(email), new LocalText(asked.GetRequiredValue(function)), asked.GetValue(role), asked.GetValue(side),
            Language: Language.Current.Code), cancel));
        return new Command("user", sentences.Of("Access.Accounts.Title")) { invite };
    }

    private static async Task<int> InviteAsync(IServiceProvider services, Invitation invitation, CancellationToken cancel)
    {
        var terminal = services.GetRequiredService<Terminal>();
        var opened = await services.GetRequiredService<Database>().MigrateAsync(cancel);
        if (!opened.Ok) return terminal.End(opened);

        var invited = await services.GetRequiredService<InviteMember>().RunAsync(Actor.Operator, invitation, cancel);
        if (invited.Value is not { } link) return terminal.Refuse(invited.Refusal!);

        terminal.Say(Origin(services) + link.Address);
        return ExitCode.Done;
    }

    private static string Origin(IServiceProvider services) =>
        (services.GetRequiredService<IOptions<WorkspaceOptions>>().Value.PublicOrigins.FirstOrDefault()
            ?? services.GetRequiredService<IConfiguration>()["Urls"]?.Split(';')[0] ?? "").TrimEnd('/');
}
