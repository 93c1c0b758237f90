using Bizproc.Emulator.Methods;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Answers;

namespace Bizproc.Emulator.Server.Rest;

/// <summary>Keeps the calls that the portal received, and reports those of methods that it was not taught.</summary>
internal sealed class RequestRecorder(PortalStore store)
{
    private const int LongestName = 200;
    private const int MostReported = 1000;

    private readonly HashSet<string> _reported = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets the receiver of a line of advice for each method that is not taught, once for each method.</summary>
    public Action<string>? Advise { get; set; }

    public void Add(RestCall call, Caller? caller, RequestStatus status, MethodResult result)
    {
        string method = call.Method.Length > LongestName ? call.Method[..LongestName] : call.Method;
        // A batch is here only if it was refused. Its commands are texts, which may have tokens in them.
        bool isBatch = method.Equals(BatchMethod.Name, StringComparison.OrdinalIgnoreCase);
        var request = new KeptRequest(method, caller, status, call.IsInBatch, store.Clock.GetUtcNow()).With(isBatch ? [] : call.Parameters, result.ToMembers());
        store.Change(state => state.Requests.Add(request));
        if (status == RequestStatus.Untaught && Advise is not null) Report(method);
    }

    private void Report(string method)
    {
        lock (_reported)
        {
            if (_reported.Count == MostReported || !_reported.Add(method)) return;
        }

        if (TeachingAdvice.Write(method, store.Identity.Address) is { } advice) Advise?.Invoke(advice);
    }
}
