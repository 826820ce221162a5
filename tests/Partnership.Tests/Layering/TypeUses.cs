using System.Reflection;
using System.Reflection.Emit;

namespace Partnership.Tests.Layering;

/// <summary>
/// Every type that a type makes use of: in its signatures, and in the bodies of its methods, which is where a dependency is most
/// easily slipped in.
/// </summary>
internal static class TypeUses
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        var uses = new HashSet<Type>();
        Add(uses, type.BaseType);
        Add(uses, type.GetInterfaces());
        Add(uses, type.GetFields(Own).Select(field => field.FieldType));
        Add(uses, type.GetCustomAttributesData().Select(attribute => attribute.AttributeType));
        foreach (var method in type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)))
        {
            Add(uses, method.GetParameters().Select(parameter => parameter.ParameterType));
            Add(uses, (method as MethodInfo)?.ReturnType);
            AddBody(uses, method);
        }

        return uses;
    }

    private static void AddBody(HashSet<Type> uses, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
        {
            return;
        }

        Add(uses, body.LocalVariables.Select(local => local.LocalType));
        var typeArguments = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var token in Tokens(code))
        {
            switch (method.Module.ResolveMember(token, typeArguments, methodArguments))
            {
                case Type used:
                    Add(uses, used);
                    break;
                case MethodBase called:
                    Add(uses, called.DeclaringType);
                    Add(uses, called.IsGenericMethod ? called.GetGenericArguments() : []);
                    Add(uses, called.GetParameters().Select(parameter => parameter.ParameterType));
                    Add(uses, (called as MethodInfo)?.ReturnType);
                    break;
                case FieldInfo field:
                    Add(uses, field.DeclaringType);
                    Add(uses, field.FieldType);
                    break;
            }
        }
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        var at = 0;
        while (at < code.Length)
        {
            short value = code[at++];
            if (value == OpCodes.Prefix1.Value)
            {
                value = unchecked((short)((OpCodes.Prefix1.Value << 8) | code[at++]));
            }

            var operand = OpCodesByValue[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += OperandLength(operand, code, at);
        }
    }

    private static int OperandLength(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static void Add(HashSet<Type> uses, IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            Add(uses, type);
        }
    }

    private static void Add(HashSet<Type> uses, Type? type)
    {
        if (type is null || !uses.Add(type))
        {
            return;
        }

        Add(uses, type.GetElementType());
        Add(uses, type.IsGenericType ? type.GetGenericArguments() : []);
    }
}
