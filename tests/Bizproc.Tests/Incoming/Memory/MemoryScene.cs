using System.Collections.Concurrent;
using System.Text;
using Bizproc.Incoming.Memory;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bizproc.Tests.Incoming.Memory;

/// <summary>The memory engine with a handler and a portal that a test scripts.</summary>
internal sealed class MemoryScene : ICallProcessor, IReplySender, IDisposable
{
    private int _calls;

    public MemoryScene(Action<CallOptions>? configure = null, bool hasOnePortal = false)
    {
        var options = new BizprocOptions { ClientId = hasOnePortal ? null : "app", Portal = hasOnePortal ? new Uri("https://example.bitrix24.com") : null };
        configure?.Invoke(options.Calls);
        Lines = new CallLines(new CallBounds(Options.Create(options)));
        Outbox = new MemoryOutbox(Lines, this, Time, NullLogger<MemoryOutbox>.Instance);
        Ledger = new CallLedger();
        Engine = new MemoryEngine(Lines, Ledger, this, Outbox, Time, NullLogger<MemoryEngine>.Instance);
        Monitor = new MemoryMonitor(Ledger, Engine, Outbox);
    }

    public ManualTime Time { get; } = new();

    public CallLines Lines { get; }

    public CallLedger Ledger { get; }

    public MemoryOutbox Outbox { get; }

    public MemoryEngine Engine { get; }

    public MemoryMonitor Monitor { get; }

    /// <summary>Handles a call: gets the call and the attempt.</summary>
    public Func<QueuedCall, int, Task<CallOutcome>> Handle { get; set; } = static (_, _) => Task.FromResult(new CallOutcome(CallOutcomeKind.Done));

    /// <summary>Takes the replies for a portal.</summary>
    public Func<string, IReadOnlyList<StepReply>, Task<IReadOnlyList<ReplyResult>>> Send { get; set; } = static (_, replies) => All(replies, ReplyResultKind.Delivered);

    /// <summary>The calls in the order in which they were handled: portal and attempt.</summary>
    public ConcurrentQueue<string> Handled { get; } = [];

    /// <summary>The requests to portals: portal and number of replies.</summary>
    public ConcurrentQueue<(string Portal, int Replies)> Sent { get; } = [];

    public static Task<IReadOnlyList<ReplyResult>> All(IReadOnlyList<StepReply> replies, ReplyResultKind kind, double seconds = 1) =>
        Task.FromResult<IReadOnlyList<ReplyResult>>([.. replies.Select(_ => new ReplyResult(kind, TimeSpan.FromSeconds(seconds), kind.ToString()))]);

    /// <summary>Creates a call of a portal with a body of about a size.</summary>
    public QueuedCall Call(string portal, int bytes = 100) => Call(portal, $"token{Interlocked.Increment(ref _calls)}", bytes);

    public static QueuedCall Call(string portal, string token, int bytes = 100) =>
        new("/bizproc/note", Encoding.ASCII.GetBytes($"event_token={token}&code=note&auth[member_id]={portal}&x=".PadRight(bytes, 'x')));

    public ValueTask<CallAdmission> AddAsync(QueuedCall call) => Engine.AddAsync(call, TestContext.Current.CancellationToken);

    public StepReply Reply(string portal) => new()
    {
        MemberId = portal,
        EventToken = "t",
        IsAnswer = true,
        Body = "{}"u8.ToArray(),
        CreatedAt = Time.GetUtcNow(),
        ExpiresAt = Time.GetUtcNow() + TimeSpan.FromHours(24),
    };

    public async Task<CallOutcome> ProcessAsync(QueuedCall call, int attempt, CancellationToken cancellationToken)
    {
        Handled.Enqueue($"{call.MemberId}{attempt}");
        return await Handle(call, attempt);
    }

    public async Task<IReadOnlyList<ReplyResult>> SendAsync(string memberId, IReadOnlyList<StepReply> replies, CancellationToken cancellationToken)
    {
        Sent.Enqueue((memberId, replies.Count));
        return await Send(memberId, replies).WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        Engine.Dispose();
        Outbox.Dispose();
    }
}
