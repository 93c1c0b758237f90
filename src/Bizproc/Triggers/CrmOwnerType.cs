using Bizproc.Protocol;

namespace Bizproc;

/// <summary>The type of a CRM item for which a trigger is executed.</summary>
/// <remarks>
/// A smart process (SPA) has the number that the portal gave it, from 128: <c>(CrmOwnerType)130</c>. If the item is a contact or a company, the
/// trigger fires for the items that are linked to it, such as deals.
/// </remarks>
public enum CrmOwnerType
{
    /// <summary>No type. The portal refuses it.</summary>
    None = 0,

    /// <summary>A lead.</summary>
    Lead = CrmOwnerTypes.Lead,

    /// <summary>A deal.</summary>
    Deal = CrmOwnerTypes.Deal,

    /// <summary>A contact.</summary>
    Contact = CrmOwnerTypes.Contact,

    /// <summary>A company.</summary>
    Company = CrmOwnerTypes.Company,

    /// <summary>An invoice of the old kind.</summary>
    Invoice = CrmOwnerTypes.Invoice,

    /// <summary>An estimate.</summary>
    Quote = CrmOwnerTypes.Quote,

    /// <summary>An invoice.</summary>
    SmartInvoice = CrmOwnerTypes.SmartInvoice,
}
