using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Templates;

/// <summary>The method <c>bizproc.workflow.template.add</c>, which returns the id of the new template (portal: 24.1).</summary>
internal sealed class TemplateAddMethod() : TemplateMethod("add")
{
    protected override MethodResult InvokeFor(string owner, Caller caller, PhpArray parameters, PortalState state)
    {
        if (TemplateParameters.ReadDocumentType(parameters["DOCUMENT_TYPE"]) is not { } type) return TemplateAnswers.WrongDocumentType;
        if (parameters["NAME"].IsEmpty) return TemplateAnswers.EmptyName;

        int? start = parameters["AUTO_EXECUTE"].IsNull ? 0 : TemplateParameters.ReadAutoExecute(parameters["AUTO_EXECUTE"]);
        if (start is not { } autoExecute) return TemplateAnswers.WrongAutoExecute;
        if (TemplateParameters.ReadFile(parameters["TEMPLATE_DATA"]) is not { } content) return TemplateAnswers.WrongData;

        var template = new StoredTemplate(state.Templates.NextId(), type, parameters["NAME"].ToText(), content)
        {
            Description = parameters["DESCRIPTION"].ToText(),
            AutoExecute = autoExecute,
            Modified = state.Clock.GetUtcNow(),
            User = caller.User,
            SystemCode = owner,
        };
        return state.Templates.TrySet(template) ? new MethodResult(new PhpInteger(template.Id)) : EmulatorAnswers.TooManyTemplates;
    }
}
