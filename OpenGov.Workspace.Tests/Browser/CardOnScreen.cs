using OpenGov.Workspace.Cards;

namespace OpenGov.Workspace.Browser;

/// <summary>A running workspace with a card for browsers to open.</summary>
public abstract class CardOnScreen : IAsyncLifetime
{
    protected WorkspaceApp App { get; } = new();
    protected CardApp Card { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        Card = await CardApp.OnAsync(App);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return App.DisposeAsync();
    }
}
