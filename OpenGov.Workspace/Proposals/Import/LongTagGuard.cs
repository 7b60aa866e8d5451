namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Stops a part whose next tag is too far away, before the XML reader keeps a giant attribute in memory.</summary>
/// <remarks>"&lt;" never stands inside an attribute, and the longest honest cell text is some 260 KB of entities.</remarks>
internal sealed class LongTagGuard(Stream part) : Stream
{
    private const int Farthest = 1024 * 1024;
    private int _sinceTag;

    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        for (var rest = buffer[..read]; rest.Length > 0;)
        {
            var tag = rest.IndexOf((byte)'<');
            _sinceTag += tag < 0 ? rest.Length : tag;
            if (_sinceTag > Farthest) throw new InvalidDataException("No tag for a megabyte.");
            if (tag < 0) break;
            _sinceTag = 0;
            rest = rest[(tag + 1)..];
        }
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing) part.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
