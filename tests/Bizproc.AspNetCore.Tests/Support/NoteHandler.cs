namespace Bizproc.AspNetCore.Tests.Support;

internal sealed class NoteHandler(Work work) : IBizprocHandler<Note>
{
    public Task HandleAsync(Note action, BizprocCall call, CancellationToken cancellationToken)
    {
        work.Calls.Enqueue(call);
        return work.DoAsync(call, cancellationToken);
    }
}
