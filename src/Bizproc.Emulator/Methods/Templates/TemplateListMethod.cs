using System.Globalization;
using Bizproc.Emulator.Methods.Rows;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Templates;

/// <summary>The method <c>bizproc.workflow.template.list</c> (portal: 24.1). A webhook may call it, too.</summary>
internal sealed class TemplateListMethod() : PortalMethod("bizproc.workflow.template.list", AccessGrant.Bizproc)
{
    private static readonly FieldQuery Query = new(
        [
            "ID", "MODULE_ID", "ENTITY", "DOCUMENT_TYPE", "AUTO_EXECUTE", "NAME", "DESCRIPTION", "TEMPLATE", "PARAMETERS", "VARIABLES", "CONSTANTS",
            "MODIFIED", "IS_MODIFIED", "USER_ID", "SYSTEM_CODE",
        ],
        ["ID"]);

    public override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state) =>
        caller.IsAdministrator ? Query.Run(state.Templates.Rows.Select(Describe), KeyCase.UpperTop(parameters), "ID", isDescending: false) : GeneralAnswers.AccessDenied;

    private static PhpArray Describe(StoredTemplate row) => new()
    {
        ["ID"] = Number(row.Id),
        ["MODULE_ID"] = new PhpString(row.DocumentType[0]),
        ["ENTITY"] = new PhpString(row.DocumentType[1]),
        ["DOCUMENT_TYPE"] = new PhpString(row.DocumentType[2]),
        ["AUTO_EXECUTE"] = Number(row.AutoExecute),
        ["NAME"] = new PhpString(row.Name),
        ["DESCRIPTION"] = new PhpString(row.Description),
        ["TEMPLATE"] = row.Members("TEMPLATE"),
        ["PARAMETERS"] = row.Members("PARAMETERS"),
        ["VARIABLES"] = row.Members("VARIABLES"),
        ["CONSTANTS"] = row.Members("CONSTANTS"),
        ["MODIFIED"] = new PhpString(row.Modified.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)),
        ["IS_MODIFIED"] = new PhpString("Y"),
        ["USER_ID"] = Number(row.User),
        ["SYSTEM_CODE"] = new PhpString(row.SystemCode),
    };

    private static PhpString Number(int number) => new(number.ToString(CultureInfo.InvariantCulture));
}
