using Bizproc;

namespace DocumentApp.Actions;

/// <summary>The portal's numbers of the types of CRM entities.</summary>
public enum EntityType
{
    [BizprocOption("1", Name = "Lead")]
    Lead = 1,

    [BizprocOption("2", Name = "Deal")]
    Deal = 2,

    [BizprocOption("7", Name = "Quote")]
    Quote = 7,

    [BizprocOption("31", Name = "Invoice")]
    Invoice = 31,
}
