using DocumentApp.Actions;

namespace Bizproc.IntegrationTests.Payloads.Declarations;

/// <summary>Its options are an enum of another assembly.</summary>
[BizprocRobot("PdfFromHtml", Name = "PdfFromHtml", AuthUserId = 1, Handler = "/api/activities/PdfFromHtml",
    UsePlacement = true, PlacementHandler = "/setting/PdfFromHtml")]
[BizprocInclude(DocumentKind.Lead)]
[BizprocInclude(DocumentKind.Deal)]
public sealed partial class TemplatePdf
{
    [BizprocProperty("entityTypeId", Name = "Entity Type")]
    public required EntityType EntityType { get; init; }

    [BizprocProperty("entityId", Name = "Entity Id")]
    public required int EntityId { get; init; }

    [BizprocProperty("documentRegionList", Name = "Document region", Type = PropertyType.Select)]
    public required string DocumentRegion { get; init; }

    [BizprocReturnProperty("documentId", Name = "rendered document id")]
    public int? DocumentId { get; set; }
}
