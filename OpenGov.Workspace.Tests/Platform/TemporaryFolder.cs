namespace OpenGov.Workspace.Platform;

/// <summary>A test's own folder, taken away at its end.</summary>
internal static class TemporaryFolder
{
    /// <summary>Something that reads on for a moment may put a file of the database back meanwhile: then once more.</summary>
    public static async Task DeleteAsync(string folder)
    {
        for (var tries = 0; Directory.Exists(folder); tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (tries < 100)
            {
                await Task.Delay(100);
            }
        }
    }
}
