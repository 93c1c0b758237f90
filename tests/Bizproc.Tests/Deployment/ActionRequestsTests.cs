using System.Text.Json.Serialization.Metadata;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Deployment;

public class ActionRequestsTests
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_class_with_two_declarations_makes_two_calls_in_order()
    {
        var portal = new Recorder();

        await ActionRequests.AddAsync<SumAction>(portal, Canceled);
        await ActionRequests.UpdateAsync<SumAction>(portal, Canceled);
        await ActionRequests.UpdateFieldsAsync<SumAction>(portal, ActionFields.Name, Canceled);
        await ActionRequests.DeleteAsync<SumAction>(portal, Canceled);

        Assert.Equal(
            [
                "Add activity sum.two: All", "Add robot sum.two: All",
                "Update activity sum.two: All", "Update robot sum.two: All",
                "Update activity sum.two: Name", "Update robot sum.two: Name",
                "Delete activity sum.two: All", "Delete robot sum.two: All",
            ],
            portal.Calls);
    }

    [Fact]
    public async Task Sending_stops_at_the_first_refusal()
    {
        var refusal = Refusal("ERROR_CORE");
        var portal = new Recorder(refusal);

        var thrown = await Assert.ThrowsAsync<PortalException>(() => ActionRequests.AddAsync<SumAction>(portal, Canceled));

        Assert.Same(refusal, thrown);
        Assert.Single(portal.Calls);
    }

    [Fact]
    public async Task An_update_of_all_goes_on_after_a_refusal_and_throws_it_in_the_end()
    {
        var refusal = Refusal("ERROR_CORE");
        var portal = new Recorder(null, refusal, null);

        var thrown = await Assert.ThrowsAsync<PortalException>(() => UpdateAsync(portal, 3));

        Assert.Same(refusal, thrown);
        Assert.Equal(3, portal.Calls.Count);
        Assert.All(portal.Calls, call => Assert.Equal("Update activity sum.two: All", call));
    }

    [Fact]
    public async Task Several_refusals_are_told_together()
    {
        var portal = new Recorder(Refusal("A"), null, Refusal("B"));

        var thrown = await Assert.ThrowsAsync<AggregateException>(() => UpdateAsync(portal, 4));

        Assert.Equal(["A", "B"], thrown.InnerExceptions.Cast<PortalException>().Select(refusal => refusal.Error));
        Assert.Contains("2 of 4", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(4, portal.Calls.Count);
    }

    [Fact]
    public async Task An_update_of_all_stops_where_no_further_call_can_fare_better()
    {
        Exception[] stops =
        [
            new PortalAccessException("ACCESS_DENIED", "Access denied!", 403, "m", "sum.two"),
            new HttpRequestException("down"),
            new OperationCanceledException(),
        ];
        foreach (var stop in stops)
        {
            var portal = new Recorder(Refusal("ERROR_CORE"), stop);

            Assert.Same(stop, await Assert.ThrowsAnyAsync<Exception>(() => UpdateAsync(portal, 5)));
            Assert.Equal(2, portal.Calls.Count);
        }
    }

    [Fact]
    public async Task Nothing_declared_is_nothing_called()
    {
        var portal = new Recorder();

        await UpdateAsync(portal, 0);

        Assert.Empty(portal.Calls);
    }

    private static Task UpdateAsync(IPortalClient portal, int count) =>
        ActionRequests.UpdateAllAsync([.. Enumerable.Repeat<ActionDefinition>(SumAction.Activity, count)], portal, Canceled);

    private static PortalException Refusal(string error) => new(error, "no", 400, "bizproc.activity.update", "sum.two");

    /// <summary>Records the commands, and throws the given exceptions in turn; <see langword="null"/> means success.</summary>
    private sealed class Recorder(params Exception?[] answers) : IPortalClient
    {
        public Uri Portal => throw new NotSupportedException();

        public ValueTask<ActionValues> GetValuesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<PortalBatchResult> BatchAsync(IReadOnlyList<PortalCommand> commands, bool halt, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public List<string> Calls { get; } = [];

        public Task CallAsync(ActionDefinition action, ActionCommand command, ActionFields fields, CancellationToken cancellationToken)
        {
            Calls.Add($"{command} {action}: {fields}");
            return Calls.Count <= answers.Length && answers[Calls.Count - 1] is { } failure ? Task.FromException(failure) : Task.CompletedTask;
        }

        public Task<T> CallAsync<T>(string method, ReadOnlyMemory<byte> body, JsonTypeInfo<T> result, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<T> CallAsync<TParameters, T>(
            string method,
            TParameters parameters,
            JsonTypeInfo<TParameters> parametersType,
            JsonTypeInfo<T> result,
            CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
