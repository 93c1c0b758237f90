using Bizproc.Emulator.Registry;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Calls.Actions;

/// <summary><c>add</c>: its checks one after another, as the portal makes them (portal: 4.2).</summary>
internal sealed class AddMethod(RegistrationKind kind) : ActionMethod(kind, "add")
{
    private bool IsRobot => Kind == RegistrationKind.Robot;

    protected override MethodResult Invoke(string application, PhpArray parameters, PortalStore store)
    {
        if (parameters.IsEmpty) return PortalAnswers.EmptyData;

        parameters = KeyCase.Upper(parameters);
        if (Check(parameters, store.Settings) is { } refusal) return refusal;

        var row = ReadRow(application, parameters);
        if (store.Registrations.IsTaken(application, row.Code)) return PortalAnswers.AlreadyInstalled;

        var placementBefore = store.Placements.Find(application, row.Code);
        if (row.UsePlacement && PlacementBinding.Bind(application, row.Code, parameters["PLACEMENT_HANDLER"], store) is { } unbound) return unbound;

        if (RowLimits.Exceeded(row).Any())
        {
            // Unlike update, a failing add leaves no trace (portal: 20.9).
            if (row.UsePlacement) store.Placements.Restore(application, row.Code, placementBefore);
            return PortalAnswers.NotSaved;
        }

        store.Registrations.Set(row);
        return MethodResult.True;
    }

    private PortalError? Check(PhpArray parameters, PortalSettings settings) =>
        ActionChecks.Code(parameters["CODE"])
        ?? ActionChecks.Url(parameters["HANDLER"])
        ?? ActionChecks.Name(parameters["NAME"])
        ?? ActionChecks.Properties(parameters["PROPERTIES"])
        // Robots ask for the document type one step earlier than activities do.
        ?? (IsRobot && settings.ChecksDocumentTypeOfRobots ? ActionChecks.DocumentType(parameters["DOCUMENT_TYPE"]) : null)
        ?? ActionChecks.Properties(parameters["RETURN_PROPERTIES"])
        ?? (IsRobot ? null : ActionChecks.DocumentType(parameters["DOCUMENT_TYPE"]))
        ?? ActionChecks.Filter(parameters["FILTER"]);

    private Registration ReadRow(string application, PhpArray parameters) =>
        new(application, Kind, parameters["CODE"].ToText())
        {
            Handler = parameters["HANDLER"].ToText(),
            Name = ColumnValue.LocalisedText(parameters["NAME"]),
            Description = parameters["DESCRIPTION"].IsNull ? null : ColumnValue.LocalisedText(parameters["DESCRIPTION"]),
            AuthUserId = ColumnValue.Integer(parameters["AUTH_USER_ID"]),
            UseSubscription = parameters.Contains("USE_SUBSCRIPTION") ? ColumnValue.Letter(parameters["USE_SUBSCRIPTION"]) : null,
            UsePlacement = ColumnValue.IsYes(parameters["USE_PLACEMENT"]),
            Properties = ColumnValue.Given(parameters["PROPERTIES"]),
            ReturnProperties = ColumnValue.Given(parameters["RETURN_PROPERTIES"]),
            DocumentType = ColumnValue.Given(parameters["DOCUMENT_TYPE"]),
            Filter = ColumnValue.Given(parameters["FILTER"]),
        };
}
