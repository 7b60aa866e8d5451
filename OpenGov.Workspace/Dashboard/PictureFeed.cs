namespace OpenGov.Workspace.Dashboard;

/// <summary>The picture that one open dashboard shows. Its parts take their own figures from it and draw themselves anew when those change.</summary>
public sealed class PictureFeed(Picture picture)
{
    public Picture Current { get; private set; } = picture;

    public event Action? Changed;

    public void Show(Picture picture)
    {
        Current = picture;
        Changed?.Invoke();
    }
}
