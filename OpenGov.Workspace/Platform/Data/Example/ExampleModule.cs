namespace OpenGov.Workspace.Platform.Data.Example;

public static class ExampleModule
{
    public static void AddExample(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<CardWriting>().AddSingleton<LoadExample>();

    /// <summary>In Development an empty workspace starts with the example in it; one that has something is left alone.</summary>
    /// <remarks>Run after the tables are there.</remarks>
    /// <returns>Refused when an earlier start was interrupted in the middle: a part of the example would pass for all of it.</returns>
    public static async Task<Result> LoadExampleInDevelopmentAsync(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment() || !app.Configuration.GetValue("Workspace:LoadExample", true)) return Result.Done;
        var loaded = await app.Services.GetRequiredService<LoadExample>().RunAsync();
        return loaded.Refusal == LoadExample.NotEmpty ? Result.Done : loaded;
    }
}
