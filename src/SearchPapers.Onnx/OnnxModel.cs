using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SearchPapers.Encoders.Folders;

namespace SearchPapers.Onnx;

internal sealed class OnnxModel : IDisposable
{
    private readonly string _path;
    private readonly InferenceSession _session;
    private readonly OnnxSignature _signature;

    private OnnxModel(string path, InferenceSession session, OnnxSignature signature) =>
        (_path, _session, _signature) = (path, session, signature);

    /// <exception cref="SearchPapersException">
    /// The model is damaged or not a text encoder, or ONNX Runtime cannot be loaded.
    /// </exception>
    public static OnnxModel Open(string path, OnnxSettings settings)
    {
        var session = CreateSession(path);
        try
        {
            return new OnnxModel(path, session, OnnxSignature.Read(path, session, settings));
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Encodes rows of ids, which are padded to the length of the longest.</summary>
    public IReadOnlyList<float[]> Run(IReadOnlyList<int[]> rows, int paddingId)
    {
        var width = rows.Max(row => row.Length);
        var inputs = _signature.Inputs.Select(input => OrtValue.CreateTensorValueFromMemory(
            CreateInput(input, rows, width, paddingId), [rows.Count, width])).ToList();
        try
        {
            using var options = new RunOptions();
            using var outputs = _session.Run(options, _signature.Inputs, inputs, [_signature.Output]);
            return Pool(outputs[0], rows, width);
        }
        catch (OnnxRuntimeException e)
        {
            throw EncoderErrors.Format(
                _path,
                $"The model \"{_path}\" failed: {e.Message} Check that the model and the vocabulary belong together.",
                e);
        }
        finally
        {
            inputs.ForEach(input => input.Dispose());
        }
    }

    public void Dispose() => _session.Dispose();

    private static InferenceSession CreateSession(string path)
    {
        try
        {
            using var options = new SessionOptions
            {
                IntraOpNumThreads = Environment.ProcessorCount,

                // Errors are thrown as well as logged.
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
            };
            return new InferenceSession(path, options);
        }
        catch (OnnxRuntimeException e)
        {
            throw EncoderErrors.Damaged(path, e.Message, e);
        }
        catch (Exception e)
            when (e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException)
        {
            throw EncoderErrors.Format(
                path,
                $"Cannot run \"{path}\": the native library of ONNX Runtime for " +
                $"{RuntimeInformation.RuntimeIdentifier} is missing or cannot be loaded. Add a reference to the " +
                "package Microsoft.ML.OnnxRuntime to the program, or use a static encoder.",
                e);
        }
    }

    private static long[] CreateInput(string input, IReadOnlyList<int[]> rows, int width, int paddingId)
    {
        var numbers = new long[rows.Count * width];
        Array.Fill(numbers, input == OnnxSignature.Ids ? paddingId : 0);
        foreach (var (index, row) in rows.Index())
        {
            for (var token = 0; token < row.Length; token++)
            {
                numbers[(index * width) + token] = input switch
                {
                    OnnxSignature.Ids => row[token],
                    OnnxSignature.Mask => 1,
                    _ => 0,
                };
            }
        }

        return numbers;
    }

    private List<float[]> Pool(OrtValue output, IReadOnlyList<int[]> rows, int width)
    {
        var values = ReadFloats(output);
        var shape = output.GetTensorTypeAndShape().Shape;
        var dimensions = (int)shape[^1];
        var tokens = _signature.Pooling is null ? 1 : width;
        if (values.Length != (long)rows.Count * tokens * dimensions)
        {
            throw EncoderErrors.Format(
                _path,
                $"The model \"{_path}\" returned {string.Join(" by ", shape)} numbers for {rows.Count} texts " +
                $"of {width} tokens. Name another output in the options.");
        }

        return [.. rows.Select((row, index) => _signature.Pooling == OnnxPooling.Mean
            ? ComputeMean(values.AsSpan(index * tokens * dimensions, row.Length * dimensions), dimensions)
            : values.AsSpan(index * tokens * dimensions, dimensions).ToArray())];
    }

    // The padding at the end of a row is left out.
    private static float[] ComputeMean(ReadOnlySpan<float> tokens, int dimensions)
    {
        var mean = new float[dimensions];
        for (var i = 0; i < tokens.Length; i += dimensions)
        {
            TensorPrimitives.Add(mean, tokens.Slice(i, dimensions), mean);
        }

        TensorPrimitives.Divide(mean, tokens.Length / dimensions, mean);
        return mean;
    }

    private static float[] ReadFloats(OrtValue output)
    {
        if (output.GetTensorTypeAndShape().ElementDataType == TensorElementType.Float)
        {
            return output.GetTensorDataAsSpan<float>().ToArray();
        }

        var halves = MemoryMarshal.Cast<Float16, Half>(output.GetTensorDataAsSpan<Float16>());
        var floats = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, floats);
        return floats;
    }
}
