using System.CommandLine;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary><c>play-session</c>: made-up participants take part in a session beside the running server, so that a newcomer sees one live.</summary>
internal static class PlaySessionCommand
{
    private const int Most = 2_000;
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    public static Command Create(IServiceProvider services)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var plan = new Option<int>("--plan") { DefaultValueFactory = _ => 3, Description = sentences.Of("Playing.Plan") };
        var session = new Option<int?>("--session") { Description = sentences.Of("Playing.Session") };
        var people = new Option<int>("--participants") { DefaultValueFactory = _ => 200, Description = sentences.Of("Playing.Participants", Most) };
        var at = new Option<string>("--at") { DefaultValueFactory = _ => "http://localhost:5080", Description = sentences.Of("Playing.At") };
        var minutes = new Option<int>("--minutes") { DefaultValueFactory = _ => 30, Description = sentences.Of("Playing.Minutes") };
        var command = new Command("play-session", sentences.Of("Playing.Command")) { plan, session, people, at, minutes };
        command.SetAction(async (asked, cancel) =>
        {
            var terminal = services.GetRequiredService<Terminal>();
            if (!Uri.TryCreate(asked.GetValue(at), UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https")
                || asked.GetValue(people) is < 1 or > Most || asked.GetValue(minutes) < 1)
            {
                terminal.Error.WriteLine(sentences.Of("Playing.Usage", Most));
                return ExitCode.Usage;
            }
            if (services.GetRequiredService<Database>() is SqliteDatabase sqlite && !File.Exists(sqlite.FileName))
                return terminal.Refuse(DataRefusals.NoDatabase.About(sqlite.FileName));

            var found = await services.GetRequiredService<PlayedRoom>().ReadAsync(Actor.Operator, asked.GetValue(plan), asked.GetValue(session), cancel);
            if (found.Value is not { } room) return terminal.Refuse(found.Refusal!);
            terminal.Say(sentences.Of("Playing.Begins", asked.GetValue(people), room.Session, new Uri(server, $"/j/{room.Link}"), asked.GetValue(minutes)));
            await PlayAsync(room, server, asked.GetValue(people), TimeSpan.FromMinutes(asked.GetValue(minutes)), terminal, sentences, cancel);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task PlayAsync(
        RoomToPlay room, Uri server, int people, TimeSpan time, Terminal terminal, Sentences sentences, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        over.CancelAfter(time);
        var (words, count) = (PlayedWords.Read(), new PlayedCount());
        var playing = Enumerable.Range(1, people).Select(number => new PlayedParticipant(number, server, room.Link, words, count).PlayAsync(over.Token)).ToList();
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(BetweenLines, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            terminal.Say(count.In == 0 && count.WaitsFor.Length > 0
                ? sentences.Of("Playing.Waits", count.WaitsFor)
                : sentences.Of("Playing.Now", count.In, count.Answered));
        }
        await Task.WhenAll(playing.Select(one => one.ContinueWith(_ => { }, TaskScheduler.Default)));
    }
}
