namespace Bizproc.Benchmarks.Receiving;

/// <summary>Does nothing.</summary>
internal sealed class NoteHandler : IBizprocHandler<Note>
{
    public Task HandleAsync(Note action, BizprocCall call, CancellationToken cancellationToken) => Task.CompletedTask;
}
