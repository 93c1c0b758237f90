using Bizproc.Emulator;
using Bizproc.IntegrationTests.Deployments;

namespace Bizproc.IntegrationTests.Triggers;

/// <summary>The way of a trigger from its class to the portal, and its execution.</summary>
public sealed class TriggerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_declared_trigger_is_deployed_and_executed()
    {
        await using var deployer = await Deployer.StartAsync();
        var portal = deployer.Client();

        var report = await BizprocDeployment.DeployAsync([], [DocumentSigned.Definition], portal, cancellationToken: Cancellation);

        report.ThrowIfIncomplete();
        Assert.Equal($"{deployer.Test.Portal.Address}{Environment.NewLine}  + added        trigger   document_signed{Environment.NewLine}1 added.", report.ToString());
        Assert.Equal([new PortalTrigger("document_signed", "Document was signed")], await portal.ListTriggersAsync(Cancellation));

        await DocumentSigned.ExecuteAsync(portal, CrmOwnerType.Deal, 7, Cancellation);
        await DocumentSigned.ExecuteAsync(portal, new DocumentId("crm", @"Bitrix\Crm\Integration\BizProc\Document\Dynamic", "DYNAMIC_130_8"), Cancellation);

        Assert.Equal(
            [("app.1", "document_signed", 2L, 7L, 1), ("app.1", "document_signed", 130L, 8L, 1)],
            deployer.Test.Portal.ExecutedTriggers.Select(static one => (one.Application, one.Code, one.OwnerTypeId, one.OwnerId, one.User)));
        Assert.Equal(2, deployer.Test.Portal.Requests.Count(static request => request is { Method: "crm.automation.trigger.execute", Status: RequestStatus.BuiltIn }));
    }
}
