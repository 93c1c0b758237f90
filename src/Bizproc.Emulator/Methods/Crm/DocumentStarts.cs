using System.Globalization;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.State.Flows;

namespace Bizproc.Emulator.Methods.Crm;

/// <summary>
/// Starts the workflows of templates that start by themselves when a call creates or changes a CRM item (portal: 24.1). As on a portal, nothing
/// prevents a handler that changes its document from starting the next workflow.
/// </summary>
internal static class DocumentStarts
{
    private const string Module = "crm";
    private const int OnCreation = 1;
    private const int OnChange = 2;

    public static void AfterCreation(CrmTable table, long type, long id, Caller caller, PortalState state) => Start(table, type, id, OnCreation, caller, state);

    public static void AfterChange(CrmTable table, long type, long id, Caller caller, PortalState state) => Start(table, type, id, OnChange, caller, state);

    private static void Start(CrmTable table, long type, long id, int what, Caller caller, PortalState state)
    {
        string kind = table.Kind.Type > 0 ? table.Kind.Name.ToUpperInvariant() : string.Create(CultureInfo.InvariantCulture, $"DYNAMIC_{type}");
        // A copy, because a workflow may change the templates.
        foreach (var template in state.Templates.Rows.Where(row => (row.AutoExecute & what) != 0 && row.DocumentType[0] == Module && row.DocumentType[2] == kind).ToArray())
        {
            var document = new FlowDocument([Module, template.DocumentType[1], string.Create(CultureInfo.InvariantCulture, $"{kind}_{id}")], template.DocumentType);
            state.Engine!.Start(template, document, [], caller.User);
        }
    }
}
