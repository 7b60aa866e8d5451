namespace OpenGov.Workspace.Platform.Data.Example;

public static class ExampleModule
{
    public static void AddExample(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<LoadExample>();

    /// <summary>In Development an empty workspace starts with the example in it; one that has something is left alone.</summary>
    /// <remarks>Run after the tables are there.</remarks>
    public static async Task LoadExampleInDevelopmentAsync(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment() || !app.Configuration.GetValue("Workspace:LoadExample", true)) return;
        var loaded = await app.Services.GetRequiredService<LoadExample>().RunAsync();
        if (!loaded.Ok && loaded.Refusal != LoadExample.NotEmpty)
            throw new InvalidOperationException($"The example could not be loaded: {loaded.Refusal!.Key}");
    }
}
