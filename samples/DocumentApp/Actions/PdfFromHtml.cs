using Bizproc;

namespace DocumentApp.Actions;

/// <summary>
/// A robot of the official template. There it has a return property and does not wait, so that the value never arrives: here it waits.
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

    /// <summary>Has no options of its own: the settings page brings those of the portal.</summary>
    [BizprocProperty("documentRegionList", Name = "Document region", Type = PropertyType.Select)]
    public required string DocumentRegion { get; init; }

    [BizprocReturnProperty("documentId", Name = "rendered document id")]
    public int? DocumentId { get; set; }
}
