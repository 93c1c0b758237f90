namespace Bizproc.AspNetCore.Tests.Mapping;

/// <summary>Actions at paths of every kind.</summary>
internal static partial class Mapped
{
    [BizprocActivity("shared1", Name = "A", Handler = "/shared", AuthUserId = 0)]
    internal sealed partial class First;

    [BizprocActivity("shared2", Name = "B", Handler = "/shared?from=portal#part", AuthUserId = 0)]
    internal sealed partial class Second;

    [BizprocActivity("braces", Name = "C", Handler = "/hooks/{id}/a%20b", AuthUserId = 0)]
    internal sealed partial class Braces;

#pragma warning disable BZP0204 // Nothing is sent to it.
    [BizprocActivity("elsewhere", Name = "D", Handler = "https://other.example.com/hook", AuthUserId = 0)]
    internal sealed partial class Elsewhere;

    /// <summary>Both, each at the path of its code.</summary>
    [BizprocActivity("both", Name = "E", AuthUserId = 0)]
    [BizprocRobot("both.robot")]
    internal sealed partial class Both;

    internal sealed class Handler<TAction>(Work work) : IBizprocHandler<TAction>
    {
        public Task HandleAsync(TAction action, BizprocCall call, CancellationToken cancellationToken)
        {
            work.Calls.Enqueue(call);
            return Task.CompletedTask;
        }
    }
}
