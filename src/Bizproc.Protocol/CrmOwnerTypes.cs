namespace Bizproc.Protocol;

/// <summary>The portal's numbers of the types of CRM items (portal: 23).</summary>
internal static class CrmOwnerTypes
{
    public const int Lead = 1;
    public const int Deal = 2;
    public const int Contact = 3;
    public const int Company = 4;

    /// <summary>An invoice of the old kind.</summary>
    public const int Invoice = 5;

    public const int Quote = 7;
    public const int Requisite = 8;
    public const int SmartInvoice = 31;

    /// <summary>The smallest number of a smart process.</summary>
    public const int FirstSmartProcess = 128;

    /// <summary>True if the documentation lists the type, or if it is a smart process.</summary>
    public static bool IsKnown(long type) => type is Lead or Deal or Contact or Company or Invoice or Quote or Requisite or SmartInvoice or >= FirstSmartProcess;
}
