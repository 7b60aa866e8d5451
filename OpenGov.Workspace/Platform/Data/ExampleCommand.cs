using System.CommandLine;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data.Example;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Data;

/// <summary><c>example</c>: fills an empty workspace with the second and the third plan.</summary>
internal static class ExampleCommand
{
    public static Command Create(IServiceProvider services)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var command = new Command("example", sentences.Of("Data.Example"));
        command.SetAction(async (_, cancel) =>
        {
            var terminal = services.GetRequiredService<Terminal>();
            var opened = await services.GetRequiredService<Database>().MigrateAsync(cancel);
            if (!opened.Ok) return terminal.End(opened);

            var loaded = await services.GetRequiredService<LoadExample>().RunAsync(cancel);
            if (loaded.Ok) terminal.Say(sentences.Of("Data.Example.Loaded"));
            return terminal.End(loaded);
        });
        return command;
    }
}
