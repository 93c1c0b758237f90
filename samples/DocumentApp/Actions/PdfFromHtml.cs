using Bizproc;

namespace DocumentApp.Actions;

/// <summary>
/// A robot of the official Bitrix24 template. The template's robot does not wait, so its return property never gets a value. Here it waits.
/// </summary>
[BizprocRobot("PdfFromHtml", Name = "PDF from HTML", AuthUserId = 1, Handler = "/api/activities/PdfFromHtml",
    UsePlacement = true, PlacementHandler = "/setting/PdfFromHtml")]
[BizprocInclude(DocumentKind.Lead)]
[BizprocInclude(DocumentKind.Deal)]
public sealed partial class PdfFromHtml
{
    [BizprocProperty("entityTypeId", Name = "Entity Type")]
    public required EntityType EntityType { get; init; }

    [BizprocProperty("entityId", Name = "Entity Id")]
    public required int EntityId { get; init; }

    /// <summary>The region. The property has no options, because the settings page sets it.</summary>
    [BizprocProperty("documentRegionList", Name = "Document region", Type = PropertyType.Select)]
    public required string DocumentRegion { get; init; }

    [BizprocReturnProperty("documentId", Name = "rendered document id")]
    public int? DocumentId { get; set; }
}
