using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Templates;

/// <summary>The method <c>bizproc.workflow.template.update</c>, which returns the id of the template (portal: 24.1).</summary>
internal sealed class TemplateUpdateMethod() : TemplateMethod("update")
{
    protected override MethodResult InvokeFor(string owner, Caller caller, PhpArray parameters, PortalState state)
    {
        if (parameters["FIELDS"] is not PhpArray { IsEmpty: false } fields) return TemplateAnswers.NothingToUpdate;

        var (template, refusal) = Find(parameters["ID"], owner, "update", state);
        if (template is null) return refusal;

        var (name, start) = (fields["NAME"], fields["AUTO_EXECUTE"]);
        if (!name.IsNull && name.IsEmpty) return TemplateAnswers.EmptyName;
        if (!start.IsNull && TemplateParameters.ReadAutoExecute(start) is null) return TemplateAnswers.WrongAutoExecute;

        var content = fields["TEMPLATE_DATA"].IsNull ? template.Content : TemplateParameters.ReadFile(fields["TEMPLATE_DATA"]);
        if (content is null) return TemplateAnswers.WrongData;

        var changed = new StoredTemplate(template.Id, template.DocumentType, name.IsNull ? template.Name : name.ToText(), content)
        {
            Description = fields["DESCRIPTION"].IsNull ? template.Description : fields["DESCRIPTION"].ToText(),
            AutoExecute = TemplateParameters.ReadAutoExecute(start) ?? template.AutoExecute,
            Modified = state.Clock.GetUtcNow(),
            User = caller.User,
            SystemCode = template.SystemCode,
        };
        return state.Templates.TrySet(changed) ? new MethodResult(new PhpInteger(template.Id)) : EmulatorAnswers.TooManyTemplates;
    }
}
