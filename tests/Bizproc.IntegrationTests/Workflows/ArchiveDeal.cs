namespace Bizproc.IntegrationTests.Workflows;

/// <summary>An action with a settings page, whose code was <c>store_deal</c>.</summary>
[BizprocActivity("archive_deal", Name = "Archive a deal", AuthUserId = 1, UsePlacement = true, PlacementHandler = "/archive/settings")]
[BizprocText("de", Name = "Auftrag ablegen")]
[BizprocFormerCode("store_deal", Mark = "(old)")]
public sealed partial class ArchiveDeal
{
    [BizprocProperty("folder", Name = "Folder")]
    public required string Folder { get; init; }

    [BizprocReturnProperty("place", Name = "Place")]
    public string? Place { get; set; }
}

public sealed class ArchiveDealHandler : IBizprocHandler<ArchiveDeal>
{
    public Task HandleAsync(ArchiveDeal action, BizprocCall call, CancellationToken cancellationToken)
    {
        action.Place = $"{call.Code} in {action.Folder}";
        return Task.CompletedTask;
    }
}
